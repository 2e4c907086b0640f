/** Every expected "no" of the vault, in words to show. */
export type VaultProblem =
  | {
      readonly kind: 'wrongPassphrase' | 'wrongRecoveryCode'
      readonly says: string
      /** How long no further try is taken; 0 for none. */
      readonly waitSeconds: number
    }
  | {
      readonly kind:
        | 'weakPassphrase'
        | 'noSuchUser'
        | 'vaultMissing'
        | 'vaultUnreadable'
        | 'vaultNewer'
        | 'cannotWrite'
        | 'lockedMeanwhile'
      readonly says: string
    }
