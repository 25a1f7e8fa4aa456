/** Characters that end the words before a name (建成…, 推进…, 位于…) and do not open one. */
export const neverInName = '成的和与及或为在将对从以了至到由等入进出是于把向';

/** Characters of grammar (虚字) that no name is spelled with. */
export const functionWords = '的地得了和与及或等之其为以于它他她';
