package com.khaacho.architecture.planted.app;

import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.app.StageUseCase;
import jakarta.ejb.Stateless;
import java.util.List;

/** A stage that would join the transaction of its caller. */
@Stateless
public class HalfStage implements StageUseCase<String> {
    @Override
    public Dispatch process(List<String> batch) {
        return new Dispatch();
    }
}
