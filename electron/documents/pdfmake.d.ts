/** pdfmake's server side as far as `render.ts` uses it; see `definition.ts` for why the published types are not used. */
declare module 'pdfmake/js/index.js' {
  interface Printer {
    setFonts(fonts: Record<string, object>): void;
    setUrlAccessPolicy(mayLoad: (url: string) => boolean): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Buffer> };
  }
  const printer: Printer;
  export default printer;
}
