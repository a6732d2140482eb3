declare module "subset-font" {
  /** A font with only the glyphs that draw `text`; takes SFNT, WOFF and WOFF2. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: "woff2" },
  ): Promise<Uint8Array>;
}
