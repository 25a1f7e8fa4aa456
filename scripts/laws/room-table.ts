/** Who may import whom, room by room; a room may always import itself. `ledger` does not know `plan`: observations outlive plan versions. */
export const roomTable: Readonly<Record<string, readonly string[]>> = {
  basis: [],
  syntax: ['basis'],
  ledger: ['basis'],
  identity: ['basis'],
  intake: ['basis', 'syntax', 'ledger'],
  plan: ['basis', 'syntax'],
  monitoring: ['basis', 'plan', 'ledger'],
  atlas: ['basis', 'plan'],
  delivery: ['basis', 'plan', 'ledger', 'monitoring', 'identity'],
  evaluation: ['basis', 'plan', 'ledger', 'monitoring', 'identity', 'delivery'],
  participation: ['basis', 'plan', 'identity'],
  publication: ['basis', 'syntax', 'ledger', 'identity', 'plan', 'monitoring', 'atlas', 'delivery', 'evaluation', 'participation'],
  database: ['basis', 'syntax', 'ledger', 'identity', 'plan', 'monitoring', 'atlas', 'delivery', 'evaluation', 'participation', 'publication'],
};

/** Rooms that touch the world: files, encodings, a database. */
const adapters: readonly string[] = ['intake', 'database'];

export const coreRooms: ReadonlySet<string> = new Set(Object.keys(roomTable).filter((room) => !adapters.includes(room)));

/** Files besides its index through which a room may be entered, each for a reason in docs/decisions. */
export const sideDoors: readonly string[] = ['src/plan/compile.ts'];
