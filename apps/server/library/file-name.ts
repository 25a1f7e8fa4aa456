const LONGEST = 120;

/** Control characters and marks that turn the direction of writing: a name must look like what it is. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A file's name for showing and for meta data, without folders; long names lose their middle. It never becomes a path. */
export const cleanFileName = (name: string): string => {
  const bare = name.toWellFormed().split(/[/\\]/).at(-1)!.replace(UNSEEN, '').trim();
  if (bare === '' || /^\.+$/.test(bare)) return 'plan';
  if (bare.length <= LONGEST) return bare;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(bare)?.[0] ?? '';
  return `${bare.slice(0, LONGEST - extension.length - 1)}…${extension}`;
};
