package com.khaacho.attachment;

/** Contents in a bucket of a service that speaks S3. */
public interface BucketStore extends AttachmentStore {}
