/** What we use of it; the types published for it bring those of Node along, which no window has. */
declare module 'nspell' {
  function nspell(dictionary: { readonly aff: string; readonly dic: string }): {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export = nspell
}
