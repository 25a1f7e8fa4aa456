/** Where the title of a plan may be broken: before 「第十四个五年」, before 「和二〇三五年」 and after 「关于…的」. */
export const titleBreaks = /(?=第[一二三四五六七八九十]{1,3}个五年)|(?=和(?:二〇|二○|20)\S{2,3}年)|(?<=关于\S{2,30}的)/;
