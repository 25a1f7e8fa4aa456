/** Why a new target judges: kept as the reason of a setting, in the language of the document that it names. */
export const settlementReason = (title: string, document: string): string => `规划调整《${title}》，${document}`;
