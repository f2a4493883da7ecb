/** The nonce of this page load, as the host wrote it beside its Content-Security-Policy header; empty where there is none. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// react-remove-scroll (under Mantine's dialogs) writes a <style> of its own and asks this global for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
