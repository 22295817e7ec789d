#pragma once
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

/*
 * Small messages: a leaf or a node of the tree, hashed millions of times.
 * SHA-256 goes past EVP, whose fetch and allocation cost more than two blocks do; the
 * functions are deprecated since OpenSSL 3.0 and work. Other digests reuse one EVP context
 * per thread, freed when the thread ends. Each returns 1, or 0 if OpenSSL refuses.
 */

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

/* out = SHA-256(a || b) */
static inline int yifa_sha256(
    const void *a, size_t a_count, const void *b, size_t b_count, void *out) {
    SHA256_CTX context;
    return SHA256_Init(&context) && SHA256_Update(&context, a, a_count)
        && (b_count == 0 || SHA256_Update(&context, b, b_count))
        && SHA256_Final((unsigned char *)out, &context);
}

#pragma clang diagnostic pop

/* Each has an initializer: Swift's importer emits no tentative definitions. */
static pthread_once_t yifa_sm3_once = PTHREAD_ONCE_INIT;
static pthread_key_t yifa_sm3_key = 0;
static EVP_MD *yifa_sm3_digest = NULL;

static void yifa_sm3_free(void *context) {
    EVP_MD_CTX_free((EVP_MD_CTX *)context);
}

static void yifa_sm3_start(void) {
    if (pthread_key_create(&yifa_sm3_key, yifa_sm3_free) == 0) {
        yifa_sm3_digest = EVP_MD_fetch(NULL, "SM3", NULL);
    }
}

/* out = SM3(a || b) */
static inline int yifa_sm3(
    const void *a, size_t a_count, const void *b, size_t b_count, void *out) {
    pthread_once(&yifa_sm3_once, yifa_sm3_start);
    if (yifa_sm3_digest == NULL) return 0;
    EVP_MD_CTX *context = (EVP_MD_CTX *)pthread_getspecific(yifa_sm3_key);
    if (context == NULL) {
        context = EVP_MD_CTX_new();
        if (context == NULL) return 0;
        if (pthread_setspecific(yifa_sm3_key, context) != 0) {
            EVP_MD_CTX_free(context);
            return 0;
        }
    }
    return EVP_DigestInit_ex2(context, yifa_sm3_digest, NULL)
        && EVP_DigestUpdate(context, a, a_count)
        && (b_count == 0 || EVP_DigestUpdate(context, b, b_count))
        && EVP_DigestFinal_ex(context, (unsigned char *)out, NULL);
}
