/** Stands while a page is being read, so that the focus has a place (window/focus-keeper.ts). */
export const Opening = () => <main aria-busy="true" aria-label="Opening" tabIndex={-1} />
