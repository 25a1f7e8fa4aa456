import type { Now } from './standing.ts';

/** Points by which the done share may differ from the elapsed share; upper words begin where the lower end (银川, 海口, as `measures.md` of the project says). */
export const LEADS = { ahead: 3, nearly: -3, behind: -10, farBehind: -30 } as const;

/** Lead in points that count as equal; below what a figure can tell. */
const EQUAL = 1e-7;

/**
 * 快于时序 达到时序 基本达到 滞后 严重滞后, from the lead in points. Binding indicators (约束性) are judged one step harder: what would be 基本达到 is 滞后,
 * what would be 滞后 is 严重滞后.
 */
export const wordOfLead = (lead: number, binding: boolean): Now => {
  const points = lead + EQUAL;
  if (points >= LEADS.ahead) return 'ahead';
  if (points >= LEADS.nearly) return 'on_schedule';
  if (points >= LEADS.behind) return binding ? 'behind' : 'nearly';
  if (points >= LEADS.farBehind) return binding ? 'far_behind' : 'behind';
  return 'far_behind';
};
