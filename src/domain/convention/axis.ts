/** The axes of a convention, in the order of their titles. */
export type Axis = 'creation' | 'industry' | 'diffusion' | 'image-education' | 'heritage' | 'implementation'
export const AXES: readonly Axis[] = ['creation', 'industry', 'diffusion', 'image-education', 'heritage', 'implementation']
