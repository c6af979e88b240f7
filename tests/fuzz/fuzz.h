// What all fuzz targets share.
#pragma once

#include <stdint.h>

#include "base/str.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size,
                                 uint8_t *out, size_t most, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most); // libFuzzer's own

// Aborts with the promise that is broken.
void demand(bool is_kept, const char *promise);
// Aborts when this input takes longer than some seconds of the processor: the machine's load has no
// part in it, as it has in libFuzzer's -timeout.
void limit_time(void);
// Copies as much of the text as fits; gives its size.
size_t put_input(uint8_t *data, size_t most, Str text);
