/** One morpheme, in the terms of IPADIC. */
export interface Token {
  readonly surface: string;
  /** 基本形; the surface where the dictionary has none. */
  readonly base: string;
  /** Reading of the surface in katakana; undefined for unknown words. */
  readonly reading: string | undefined;
  /** 品詞: 名詞, 動詞, 助詞 … */
  readonly pos: string;
  /** 品詞細分類1: 一般, サ変接続, 非自立, 数 … */
  readonly detail: string;
}

/** What splits Japanese into morphemes. Given to `search/` from outside, since loading a dictionary is I/O. */
export interface Tokeniser {
  tokenise(text: string): readonly Token[];
}
