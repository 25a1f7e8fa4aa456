/** How tables name the prices of their figures (价格口径). */
export const basisWords = {
  constant: /^(?:按|以)?((?:19|20)\d\d)年?(?:不变|可比|固定)?(?:价|价格|价格计算)$/,
  current: /^(?:按)?(?:当年|现行|现)(?:价|价格|价格计算)$|^current$/,
  comparable: /^(?:按)?(?:可比|不变)(?:价|价格|价格计算)$|^comparable$/,
} as const;
