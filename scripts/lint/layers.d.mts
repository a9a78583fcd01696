export interface Layer {
  readonly folder: string
  readonly ours: readonly string[]
  readonly packages: readonly string[]
  readonly node: boolean
}
export declare const layers: readonly Layer[]
export declare const screensFolder: string
