import { WORD } from "./phrases.js";
import type { Scene } from "./scene.js";
import type { Flow } from "./told.js";

/** ，占全省出口总值的三成: how much of a whole something is, behind a comma. */
export function shareWords(scene: Scene, flow: Flow): { readonly text: string; readonly share: number } {
  const { region, random } = scene;
  const word = WORD[flow];
  const { text, value } = scene.share();
  const points = `${random.between(2, 80) / 10}个百分点`;
  const whole = region.whole;
  const words = random.pick([
    `占${word}总值的${text}`,
    `占同期${whole}${word}总值的${text}`,
    `占${whole}${word}总值的${text}`,
    `占${region.short}${word}总值的比重为${text}`,
    `占比${text}`,
    `占比为${text}`,
    `占比达${text}`,
    `占比达到${text}`,
    `占${word}比重为${text}`,
    `占${whole}${word}的${text}，比重提升${points}`,
    `占${word}总额的${text}，较去年同期提升${points}`,
    `占比较上年同期提升${points}至${text}`,
    `占${whole}${word}总值比重达${text}，比去年同期提高${points}`,
    `占${text}`,
    `占同期${word}总值的比重升至${text}`,
    `占全部${word}的${text}`,
  ]);
  return { text: `，${words}`, share: value };
}
