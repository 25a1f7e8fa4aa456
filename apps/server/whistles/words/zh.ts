export const zh = {
  title: '吹哨',
  blow: '吹哨',
};

export type WhistleWords = typeof zh;
