/** The address under which everybody reaches this server (`https://plan.example.gov.cn`), from YIDU_ORIGIN; undefined where it is not set or is none. */
export const publicOrigin = (env: Readonly<Record<string, string | undefined>> = process.env): string | undefined => {
  const url = URL.parse(env['YIDU_ORIGIN'] ?? '');
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : undefined;
};
