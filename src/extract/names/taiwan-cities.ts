/** Cities and counties of Taiwan, which open the names of its firms (台中某某机械) and are no divisions of the tables. */
export const TAIWAN_CITIES: ReadonlySet<string> = new Set(
  "台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 云林 屏东 宜兰 花莲 台东".split(" "),
);
