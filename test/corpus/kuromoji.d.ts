/** The whole of kuromoji, which ships no types: what ours is compared with. */
declare module 'kuromoji' {
  namespace kuromoji {
    interface Word {
      readonly surface_form: string;
      readonly basic_form: string;
      readonly reading?: string;
      readonly pos: string;
      readonly pos_detail_1: string;
    }
    interface Tokenizer {
      tokenize(text: string): Word[];
    }
    function builder(options: { dicPath: string }): {
      build(done: (error: Error | null, tokenizer: Tokenizer) => void): void;
    };
  }
  export default kuromoji;
}
