import type { Said } from '../../../src/basis/index.ts';

/** 约束性指标下调未经批准: thrown by the guarded store in the place of a sending; nothing of it was written. */
export class BindingLowered extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/** What `work` gives, or the sentence that refuses it where it would lower a binding target; other faults pass. */
export const refusedLowering = async (work: () => Promise<unknown>): Promise<Said | undefined> => {
  try {
    await work();
    return undefined;
  } catch (fault) {
    if (fault instanceof BindingLowered) return fault.said;
    throw fault;
  }
};
