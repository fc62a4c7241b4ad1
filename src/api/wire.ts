/**
 * Type arithmetic that turns the vendor SDK's models into the shapes that really travel.
 *
 * The SDK writes `imageId`, the wire `ImageId`; names that the SDK keeps as they are (`OSType`) already start with a
 * capital. Model instances also carry methods and an index signature, which are left out.
 */
type ModelMethods = 'validate' | 'copyWithoutStream' | 'toMap'

type WireName<Key> = Key extends string
  ? string extends Key
    ? never
    : Key extends ModelMethods
      ? never
      : Capitalize<Key>
  : never

/** An SDK model with the names it has on the wire; everything stays as optional as the SDK says. */
export type Wire<T> = T extends readonly (infer Item)[]
  ? Wire<Item>[]
  : T extends object
    ? { [Key in keyof T as WireName<Key>]: Wire<T[Key]> }
    : T

/** A response of which the service sends every field (absent values are `""` or `[]`, never missing). */
export type Sent<T> = T extends readonly (infer Item)[]
  ? Sent<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Sent<NonNullable<T[Key]>> }
    : T

/** `T` with the properties of `Narrower` instead of its own of the same name. */
export type Narrow<T, Narrower> = Omit<T, keyof Narrower> & Narrower

/** `T` in which `Keys` may be missing. */
export type Absent<T, Keys extends keyof T> = Omit<T, Keys> & Partial<Pick<T, Keys>>

/** Legacy parameters that every SDK request declares and that the service ignores. */
type Ignored = 'OwnerAccount' | 'OwnerId' | 'ResourceOwnerAccount' | 'ResourceOwnerId'

/** The wire request of an SDK request model, with `Required` parameters that the SDK calls optional. */
export type WireRequest<Model, Required extends keyof Wire<Model> = never> = Omit<
  Wire<Model>,
  Ignored | Required
> & { [Key in Required]-?: NonNullable<Wire<Model>[Key]> }
