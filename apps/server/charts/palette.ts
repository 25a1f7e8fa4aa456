/**
 * Colours of a picture that stands alone, as presentation attributes: on our pages the style sheet overrides each by its class, for the dark
 * theme and for print.
 */
export const PALETTE = { paper: '#faf8f4', ink: '#1e2328', second: '#5b6470', rule: '#ddd8ce', river: '#1f5f8b', cinnabar: '#b3372b', fan: '#1f5f8b' } as const;
