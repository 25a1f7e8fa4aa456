/** Function words that are never doubled (虚词); 等等 为为 对对 can meet in lawful text and are left out. */
export const neverDoubled = '的了与及是或并把被于由而且';

/** Characters that meet at the border of two words in wordings which also stand without one of them: 饮用水水源, 国家国民. */
export const mayMeet = '水国人民品业区市县';
