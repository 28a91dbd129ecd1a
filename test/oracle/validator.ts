import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

/** A schema as ajv takes it, which must find nothing odd about it. */
export function validatorOf(schema: object | boolean): ValidateFunction {
  return new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true }).compile(schema)
}
