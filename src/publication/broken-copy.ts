/**
 * A JSON value with the member at a path (`projects.0.status`) set to another value, or taken out where none is given; the value itself stays as it is. A last
 * name after a plus (`projects.0.+colour`) is a member that is not there yet. For tests that show that a file which is wrong in one place is found out: a path
 * that leads nowhere throws, lest nothing be broken.
 */
export const brokenCopy = (value: unknown, path: string, member?: unknown): unknown => {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  const isNew = first.startsWith('+');
  const name = isNew ? first.slice(1) : first;
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, name) === isNew) throw new Error(`no such place: ${first}`);
  const put = rest.length === 0 ? member : brokenCopy(Reflect.get(value, name) as unknown, rest.join('.'), member);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return put === undefined ? list.toSpliced(Number(name), 1) : list.with(Number(name), put);
  }
  return put === undefined ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) : { ...value, [name]: put };
};
