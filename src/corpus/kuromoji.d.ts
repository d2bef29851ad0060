/** The parts of kuromoji under its builder, which its published types leave out. */
declare module 'kuromoji/src/Tokenizer.js' {
  namespace KuromojiTokenizer {
    interface Word {
      readonly surface_form: string;
      readonly basic_form: string;
      readonly reading?: string;
      readonly pos: string;
      readonly pos_detail_1: string;
    }
  }
  class KuromojiTokenizer {
    constructor(dictionaries: unknown);
    tokenize(text: string): KuromojiTokenizer.Word[];
  }
  export default KuromojiTokenizer;
}

declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  export default class DynamicDictionaries {
    readonly token_info_dictionary: {
      target_map: Record<number, ArrayLike<number>>;
      loadDictionary(bytes: Uint8Array): void;
      loadPosVector(bytes: Uint8Array): void;
    };
    loadTrie(base: Int32Array, check: Int32Array): void;
    loadConnectionCosts(costs: Int16Array): void;
    loadUnknownDictionaries(
      unk: Uint8Array,
      positions: Uint8Array,
      map: Uint8Array,
      categories: Uint8Array,
      compatible: Uint32Array,
      invoke: Uint8Array,
    ): void;
  }
}
