/** What a bit more space is worth in the plan, by bucket, in cents. */
export interface SpacePrice {
  readonly bucket: string;
  /** For one more TEU, one more tonne, one more plug. Never negative; 0 where nobody would pay for it. */
  readonly teu: number;
  readonly tonne: number;
  readonly plug: number;
}

/** The prices of space as a planning run found them. */
export interface SpacePrices {
  readonly plan: string;
  /** Milliseconds since 1970: when the run ended. */
  readonly asOf: number;
  readonly rows: readonly SpacePrice[];
}
