import type { TemplateRequest } from './draft.ts';

export const fillTemplate = async (_request: TemplateRequest): Promise<Uint8Array> => new Uint8Array();
