import type { Draft } from "./draft.js";
import { kindOf } from "./frame.js";

/** Follows whether the statements tell of trade in services, which gives no facts. One object reads one article. */
export class ServiceTopic {
  /** Whether the last statement is a part of one about services. */
  isPart = false;
  private here = false;
  private before = false;

  /** `goesOn`: the sentence before is of the same paragraph. */
  openSentence(goesOn: boolean): void {
    this.before = this.here && goesOn;
    this.here = false;
  }

  /** 服务进出口9亿元。其中，出口4亿元: the parts are of services too. `first`: the draft opens its sentence. */
  read(draft: Draft, first: boolean): void {
    const opens = draft.link === "among" && first && this.before;
    // 服务出口4亿元，增长5%，进口3亿元
    const bare = kindOf(draft) === "flow" && draft.flow?.flows[0] !== "total" && draft.link !== "part";
    const part = opens || (this.here && bare && !first);
    this.here = (this.here && draft.groups.reporter === undefined) || draft.besides || part;
    this.isPart = part || (this.isPart && !first);
  }
}
