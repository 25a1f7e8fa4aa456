import { raw } from 'hono/html';

/** The seal: a ferry on two lines of water, cut in cinnabar. */
const DRAWING =
  '<svg class="seal" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="3" fill="#B3372B"/><path d="M6 15h20l-3.5 6h-13zM16 6v9M16 6l6 6h-6" fill="none" stroke="#FAF8F4" stroke-width="2" stroke-linejoin="round"/><path d="M5 25c2-1.6 3.7-1.6 5.5 0s3.700 1.600 5.500 0 3.700-1.600 5.500 0 3.500 1.600 5.500 0" fill="none" stroke="#FAF8F4" stroke-width="2" stroke-linecap="round"/></svg>';

export const Seal = () => raw(DRAWING);

/** The same drawing as an address, for the tab of the browser. */
export const sealIcon = `data:image/svg+xml,${encodeURIComponent(DRAWING.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '))}`;
