import { describe, expect, test } from "vitest";
import { readSource } from "../../src/corpus/read-source.js";

type Expected = readonly [title: string, authors: string, first: string, last: string];

// Verified by reading the pages: title, authors, first and last words of the running text.
const PAGES: Readonly<Record<string, { readonly date: string; readonly articles: readonly Expected[] }>> = {
  "000_508182d40994e3ac.txt": {
    date: "2026-01-21",
    articles: [
      ["5414亿元背后的韧性与活力", "彭可心", "1月21日，省政", "南对非物流通道。"],
      ["刘红兵主持召开新就业群体思想政治工作调研座谈会", "黄略", "1月21日，省委", "推出务实举措，推"],
      ["加大对新就业形态劳动者的关心关怀", "彭雅惠", "寒潮席卷，连日来", "奠定了坚实基础。"],
      ["确保“十五五”人社事业开好局起好步", "刘英雪", "1月21日，全省", "调解等重点工作。"],
      ["项目建设施工忙", "黄春涛", "1月19日，嘉禾", "早建成、早投产。"],
      ["部分在湘全国人大代表在长沙益阳开展集中视察", "郭宸", "根据全国人大常委", "当代表为人民”。"],
      ["写好“人文经济学”这篇大文章", "李焱娅", "从北京街头的户外", "”“中国方案”。"],
      ["扛起开路先锋使命 推进交通强省建设", "于森", "今日，2026年", "安全的坚固防线。"],
      ["致公党湖南省七届五次全委（扩大）会议召开", "唐亚新 李乐春", "1月21日，致公", "图彰显致公担当。"],
      ["坚持高水平规划引领 打造城市更新标杆", "刘乐 李海波", "1月21日，副省", "力的城市新地标。"],
      ["加快建设具有核心竞争力的科技创新高地", "王铭俊 全程铂", "今天，副省长余红", "水平研究院落地。"],
    ],
  },
  "001_2a0d4c90d3f2b389.txt": {
    date: "2025-10-31",
    articles: [
      ["前三季度湖南对APEC其他经济体进出口超2000亿元", "彭可心 李娟", "湖南与亚太经合组", "业链供应链合作。"],
      ["前三季度湖南社零总额超1.5万亿元", "彭可心", "今天,记者从全省", "合排名前50强。"],
      ["我省新增7个国家级中小企业特色产业集群", "谢卓芳", "10月30日,在", "“后备军”规模。"],
      ["湘链全球 畅达东盟", "卢嘉俊 周紫云 姜卫红", "10月31日,湖", "工程机械等领域。"],
      ["湖南灌区高质量发展", "", "“灌区活水促增收", "节约了8%以上。"],
      ["", "刘振军", "10月30日,吉", "幅天然的山水画。"],
      ["", "", "“我们承担着国家", "业创新深度融合。"],
      ["古丈精准施教做实警示教育", "侯郑俐", "古丈县纪委监委近", "提供了有力保障。"],
      ["湘粤携手守护“千年鸟道” 生态蓝山成为“候鸟天堂”", "颜超莉 黄曦", "日前,湖南省永州", "为“候鸟天堂”。"],
      ["央视聚焦“湘超”株洲队 荷塘青训模式闪耀全国", "汤媚 王芳芳", "近日,中央广播电", "的“荷塘力量”。"],
    ],
  },
  "002_3b9392171ac9fc59.txt": {
    date: "2026-02-23",
    articles: [["“湘品出海”跑出加速度 开放的湖南走向世界", "傅春桂", "2025年，在複", "基本面並未改變。"]],
  },
  "003_d624a3f5ee933b84.txt": {
    date: "2023-12-12",
    articles: [
      [
        "前11月湖南进出口总值逾5600亿元 进口同比增长15.4%，稳住外贸基本盘",
        "黄婷婷 杨章辉",
        "长沙海关今天发布",
        "贸易也不断扩大。",
      ],
      ["进口频现“首次” 出口屡屡“破零”", "黄婷婷", "今年前10月全省", "斯、沙特阿拉伯等"],
      ["用心用情听取民声 实实在在解决问题", "罗徽 李江青 王清一", "“以前遇到枯水期", "民返乡发展农业。"],
      [
        "建立“四张清单”推出“四种模式” 桃江抓实文化振兴助推乡村振兴",
        "吴建平 罗中华 苏赛",
        "“我村利用红色文",
        "赛、短视频大赛。",
      ],
      [
        "医保亲情账户可代家属支付医药费 该功能全国首笔刷脸结算业务在湘潭完成",
        "彭懿 马再",
        "湘潭市民王智慧近",
        "，绑定即可完成。",
      ],
      ["工会“温暖礼包”关爱新就业形态劳动者", "刘韵霞 廖伟", "12月11日，2", "劳动者送去温暖。"],
      ["", "常柏", "12月12日，由", "的重要通道之一。"],
      ["", "黄婷婷 郑旋 谢卓芳 孟姣燕 彭雅惠 刘奕楠", "会议强调，引导金", "融机构释余量等。"],
      ["智能预警 部门联动 纠纷化解", "李倩云 姚黄", "“近期，赫山区物", "现了历史性突破。"],
      ["政、行、企、校代表齐聚湖南铁道职院", "刘硕 朱浩伟", "12月7日，“深", "双高”验收工作。"],
    ],
  },
  "004_091cf2adba3318e3.txt": {
    date: "2024-12-11",
    articles: [
      [
        "前11个月我省进出口5121.9亿元 进口规模创历史同期新高",
        "彭可心 苏立",
        "长沙海关今天发布",
        "品95.7亿元。",
      ],
      ["中央财政8.6亿余元支持湖南公共文化建设", "王亮", "为贯彻落实党中央", "上各级财政部门。"],
      ["消费挖潜 投资增效", "周泽中", "日前召开的中共中", "展提供持续动力。"],
      [
        "聚力自主安全 领跑先进计算 第二届国家新一代自主安全计算系统产业集群",
        "王晗",
        "今天，2024第",
        "作项目现场签约。",
      ],
      ["全省人大财经预算工作座谈会在长沙举行", "郭宸", "12月10日至1", "官，明年开好局。"],
      ["省生物医药及医疗器械产业链调研组在长沙调研", "唐亚新 刘思妮", "11日，省政协副", "集群高质量发展。"],
      [
        "筑牢安全防范的群众防线 我省从7个方面开展今冬明春安全防范宣传",
        "奉永成 范警元",
        "今天，省安委会办",
        "众消除安全隐患。",
      ],
      ["省应急管理厅发布低温寒潮安全提示", "奉永成 范警元", "多地气温骤降，未", "项措施落实到位。"],
      ["湖南省第八届“爱我国防” 主题演讲比赛落下帷幕", "黄晗", "10日，湖南省第", "队开展巡回演讲。"],
      ["", "李健", "项目初见成果后，", "实。”杨西炜说。"],
      ["", "", "要坚持守正创新，", "协新的更大贡献。"],
      ["", "", "在推进产业链招商", "对接和环境保障。"],
      ["", "梁永鸿", "12月10日，吉", "、改善人居环境。"],
    ],
  },
};

describe.each(Object.entries(PAGES))("seeds/%s", (name, expected) => {
  test("splits into its articles with their titles, authors and date", async () => {
    const { items } = await readSource(`seeds/${name}`, { media: ["湖南日报"] });
    const [item] = items;
    const found = (item?.articles ?? []).map(({ title, authors, pieces }) => {
      const body = pieces
        .filter(({ role }) => role === "body")
        .map(({ start, end }) => item?.text.slice(start, end));
      const words = body.join("").replace(/\s/gu, "");
      return [title, authors.join(" "), words.slice(0, 8), words.slice(-8)];
    });
    expect(found).toEqual(expected.articles);
    expect(new Set(item?.articles.map(({ date }) => date))).toEqual(new Set([expected.date]));
  });

  test("gives pieces that lie apart, hold no blank ends and leave nothing of the text out", async () => {
    const { items } = await readSource(`seeds/${name}`, { media: ["湖南日报"] });
    const text = items[0]?.text ?? "";
    const pieces = items.flatMap(({ articles }) => articles.flatMap((article) => article.pieces));
    const ordered = [...pieces].sort((a, b) => a.start - b.start);
    for (const [i, piece] of ordered.entries()) {
      expect(piece.start).toBeGreaterThanOrEqual(ordered[i - 1]?.end ?? 0);
      const printed = text.slice(piece.start, piece.end);
      expect(printed).toBe(printed.trim());
    }
    const kept = ordered.map(({ start, end }) => text.slice(start, end)).join("\n");
    const gaps = ordered.map(({ start }, i) => text.slice(ordered[i - 1]?.end ?? 0, start));
    const left = [...gaps, text.slice(ordered.at(-1)?.end)].flatMap((gap) => gap.split("\n"));
    // Left out are marks, labels of sections and lines that stand on the page twice.
    const lost = left.map((line) => line.replace(/[#*]/gu, "").trim()).filter((line) => !kept.includes(line));
    expect(lost.filter((line) => !/^(?:[▲◀ ]+[（(].接 ?\d版.*|经济视野|三湘时评)$/u.test(line))).toEqual([]);
  });
});
