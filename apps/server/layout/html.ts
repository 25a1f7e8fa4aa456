import type { HtmlEscapedString } from 'hono/utils/html';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text → the same text as HTML content or attribute value. Plan text is untrusted: nothing of it reaches a page without this or JSX. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);

/** JSX → HTML, for what is kept between requests. None of our components waits for anything. */
export const htmlOf = (element: HtmlEscapedString | Promise<HtmlEscapedString>): string => (element as { toString(): string }).toString();
