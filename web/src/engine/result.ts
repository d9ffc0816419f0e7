// A value, or an error with a name for programs and a text for people.

export interface EngineError {
  /** Stable, such as 'truncated-stream'. */
  readonly name: string;
  /** One sentence: what is wrong and what to do. */
  readonly text: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: EngineError };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T>(error: EngineError): Result<T> {
  return { ok: false, error };
}

/** The next step on a value, or the error that there is already. */
export function andThen<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  return result.ok ? next(result.value) : result;
}
