/** Documents: clean ones, scans, bombs. */
package com.khaacho.attachment.pdf;
