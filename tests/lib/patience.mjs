// How much longer than usual a test may take: TEST_PATIENCE=10 on a busy machine or with a slow build.
export const patience = Number(process.env.TEST_PATIENCE ?? 1);
