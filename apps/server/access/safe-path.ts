const HERE = 'http://here.invalid';

/** A path of this server out of what an address or a form says is next; `otherwise` where it leads elsewhere, or to signing in or out. */
export const safePath = (to: unknown, otherwise = '/'): string => {
  const url = typeof to === 'string' && to.startsWith('/') ? URL.parse(to, HERE) : null;
  if (url === null || url.origin !== HERE) return otherwise;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//elsewhere` is a path of this server until a browser reads it as a location.
  return path.startsWith('//') || path.startsWith('/sign-') ? otherwise : path;
};
