/** Why a service gave no answer that can be used. */
export type ServiceProblem =
  /** No connection, or no answer in time. */
  | 'offline'
  /** The service knows no such paper. */
  | 'not-found'
  /** Too many requests. */
  | 'limited'
  /** A host or scheme that is not asked. */
  | 'host'
  /** More bytes than any record has. */
  | 'too-long'
  /** The answer has another form than the service documents. */
  | 'not-understood'
  /** The service failed, or refused the request. */
  | 'failed';

/** A service could not be asked, or its answer cannot be used. The message is for the author and says what to do. */
export class ServiceError extends Error {
  constructor(
    readonly problem: ServiceProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
