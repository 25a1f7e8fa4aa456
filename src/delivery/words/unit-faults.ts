import type { Said } from '../refusal.ts';

/** Why a unit or its code is not taken. */
export const unitFaults = {
  creditLength: (length: number): Said => ({
    zh: `统一社会信用代码应为 18 位，这里有 ${length} 位。请照登记证书核对。`,
    en: `A unified social credit code has 18 characters; this has ${length}. Check it against the certificate.`,
  }),
  creditCharacter: (mark: string, place: number): Said => ({
    zh: `统一社会信用代码第 ${place} 位“${mark}”不在可用字符内（数字和除 I、O、S、V、Z 外的大写字母）。请核对。`,
    en: `Character ${place} of the unified social credit code, “${mark}”, is not one that may be used (digits and capitals other than I, O, S, V, Z). Check it.`,
  }),
  creditCheck: (mark: string, expected: string): Said => ({
    zh: `统一社会信用代码校验不符：最后一位应为“${expected}”，这里是“${mark}”。请核对是哪一位写错。`,
    en: `The unified social credit code does not check: its last character should be “${expected}” and is “${mark}”. Look which character is wrong.`,
  }),
} as const;
