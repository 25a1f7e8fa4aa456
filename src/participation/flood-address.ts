/** The sixteen-bit groups of an IPv6 address; undefined where it is none. */
const groupsOf = (address: string): readonly number[] | undefined => {
  const [head = '', tail, more] = address.split('::');
  if (more !== undefined) return undefined;
  const read = (part: string): readonly number[] =>
    part === '' ? [] : part.split(':').map((group) => (/^[0-9a-f]{1,4}$/i.test(group) ? parseInt(group, 16) : Number.NaN));
  const [front, back] = [read(head), tail === undefined ? [] : read(tail)];
  const missing = 8 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...Array.from({ length: missing }, () => 0), ...back];
  return groups.some(Number.isNaN) ? undefined : groups;
};

const V4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i;

/**
 * Whom an address counts for: one household or office, and the network around it. Of IPv6 a household has the whole /64, and a network a /48; of IPv4 an
 * address, and a /24. What cannot be read counts as one of its own.
 */
export const placesOf = (address: string): { readonly address: string; readonly network: string } => {
  const v4 = V4.exec(address);
  if (v4 !== null) {
    const [, a, b, c, d] = v4.map(Number);
    return { address: `${a}.${b}.${c}.${d}`, network: `${a}.${b}.${c}.0/24` };
  }
  const groups = groupsOf(address.replace(/%.*$/, '').replace(/^\[|\]$/g, ''));
  if (groups === undefined) return { address, network: address };
  const hex = (count: number): string =>
    groups
      .slice(0, count)
      .map((group) => group.toString(16))
      .join(':');
  return { address: `${hex(4)}::/64`, network: `${hex(3)}::/48` };
};
