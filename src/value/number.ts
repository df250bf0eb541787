/**
 * A number as Terraform has it: binary floating point with 512 bits of precision (math/big.Float in go-cty), of which a JS
 * number holds those that are safe integers. Everything else is a `BigNumber`.
 */
export type Num = number | BigNumber;

/** `mantissa * 2 ** exponent`, rounded half to even to `precision` bits. */
export class BigNumber {
  constructor(
    readonly mantissa: bigint,
    readonly exponent: number,
    readonly precision = 512,
  ) {}
}
