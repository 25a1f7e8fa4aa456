const BLANK = '***';

/** The address of a database as it may be printed: the password, wherever in the URL it stands, is blanked. */
export const withoutPassword = (url: string): string => {
  try {
    const parsed = new URL(url);
    if (!parsed.href.startsWith(`${parsed.protocol}//`)) return BLANK;
    if (parsed.password !== '') parsed.password = BLANK;
    for (const name of ['password', 'sslpassword']) if (parsed.searchParams.has(name)) parsed.searchParams.set(name, BLANK);
    return parsed.href;
  } catch {
    // Not a URL: nothing of it is certainly free of secrets.
    return BLANK;
  }
};
