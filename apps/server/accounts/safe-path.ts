const HERE = 'http://here.invalid';

/** A path of this server out of what `?to=` says; the first page where it leads elsewhere. */
export const safePath = (to: string | undefined): string => {
  const url = to?.startsWith('/') ? URL.parse(to, HERE) : null;
  if (url === null || url.origin !== HERE) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//elsewhere` is a path of this server until a browser reads it as a location.
  return path.startsWith('//') || path.startsWith('/sign-') ? '/' : path;
};
