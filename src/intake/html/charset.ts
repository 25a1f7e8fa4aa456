/** The encoding a page declares in its first bytes (`<meta charset>`, `http-equiv`, the XML declaration), if any. */
export const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const match = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]*?\bencoding\s*=\s*["']([\w-]+)/i.exec(head);
  return match?.[1];
};
