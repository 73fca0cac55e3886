package com.khaacho.attachment.app;

import com.khaacho.attachment.CloudRecognition;
import com.khaacho.attachment.LocalRecognition;
import com.khaacho.attachment.TextRecognition.Recognition;

/** A reader that answers always the same, or is off. */
public record Reader(Recognition answer) implements CloudRecognition, LocalRecognition {

    /** One that is off where the answer is null. */
    static Reader of(Recognition answer) {
        return new Reader(answer);
    }

    @Override
    public boolean isOn() {
        return answer != null;
    }

    @Override
    public Recognition read(byte[] picture) {
        return answer;
    }
}
