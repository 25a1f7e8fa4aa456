import type { Said } from '../refusal.ts';

/** Why two records are not put together or parted. */
export const mergeFaults = {
  itself: { zh: '项目不能与自己合并。请选另一个项目。', en: 'A project cannot be merged with itself. Choose another one.' } satisfies Said,
  gone: { zh: '其中一个项目已并入别的项目。请刷新后再看。', en: 'One of the two was merged into another meanwhile. Open the page again.' } satisfies Said,
  bundle: { zh: '打捆项目不能与它的子项目或别的项目合并。可以改子项目的所属。', en: 'A bundle is not merged with a part of it or with another project. Change which bundle the part belongs to.' } satisfies Said,
  codes: (one: string, other: string): Said => ({
    zh: `两个项目代码不同（${one}、${other}），不能合并。请先核对代码。`,
    en: `The two have different project codes (${one}, ${other}) and are not merged. Check the codes first.`,
  }),
  onePlace: { zh: '项目只有这一处，没有可拆的。', en: 'This is the only place of the project; there is nothing to take out.' } satisfies Said,
  notMerged: { zh: '这两个项目现在没有合并在一起，没有改动。', en: 'The two are not merged now; nothing was changed.' } satisfies Said,
} as const;
