/** Pictures and documents that orders come as: what is taken, where it is kept, who reads it. Uses Java alone. */
package com.khaacho.attachment;
