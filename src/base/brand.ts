declare const brand: unique symbol;

/** A value that passed a check and is therefore another type than the plain one. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
